"""The words of the field as models, the graph they form, and the reference data they lean on."""
