/** What the clients know: requests sent, and what the server answered before they heard no more. */
export class AcknowledgementLog {
  readonly #answers = new Map<string, string | null>();

  /** Noted before the request leaves. */
  sent(requestKey: string): void {
    if (!this.#answers.has(requestKey)) this.#answers.set(requestKey, null);
  }

  /** Noted when the answer has come: the server promised that the entry is kept. */
  acknowledged(requestKey: string, entryId: string): void {
    const before = this.#answers.get(requestKey);
    if (before !== null && before !== undefined && before !== entryId)
      throw new Error(`Request ${requestKey} was answered with two entries: ${before} and ${entryId}.`);
    this.#answers.set(requestKey, entryId);
  }

  /** Sent and never answered: to be sent again with the same key. */
  get open(): string[] {
    return [...this.#answers].filter(([, entry]) => entry === null).map(([key]) => key);
  }

  get entries(): ReadonlyMap<string, string | null> {
    return this.#answers;
  }
}
