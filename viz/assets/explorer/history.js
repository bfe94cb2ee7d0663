// The states that were, for undo and redo. Choosing a thing to look at is no step.

const MOST = 100;

export class History {
  #past = [];
  #future = [];

  constructor(state) {
    this.state = state;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  step(state) {
    this.#past = [...this.#past, this.state].slice(-MOST);
    this.#future = [];
    this.state = state;
  }

  amend(state) {
    this.state = state;
  }

  undo() {
    if (!this.canUndo) return;
    this.#future.push(this.state);
    this.state = this.#past.pop();
  }

  redo() {
    if (!this.canRedo) return;
    this.#past.push(this.state);
    this.state = this.#future.pop();
  }
}
