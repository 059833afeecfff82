/** So many sessions are remembered; the one not seen for longest goes first. */
const MOST = 50_000;

/**
 * The sessions that were found to be somebody's. Only these have a rate of their own: a cookie can be made up anew for
 * every request, and such requests count for the address they come from.
 */
export class AdmittedSessions {
  readonly #tokens = new Set<string>();

  remember(token: string): void {
    this.#tokens.delete(token);
    this.#tokens.add(token);
    const [oldest] = this.#tokens;
    if (this.#tokens.size > MOST) this.#tokens.delete(oldest!);
  }

  has(token: string): boolean {
    return this.#tokens.has(token);
  }
}
