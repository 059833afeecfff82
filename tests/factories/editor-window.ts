import { Node } from 'prosemirror-model';
import { Mapping, Step, Transform } from 'prosemirror-transform';
import { documentSchema, type ReportDocument, type StepsAnswer } from '#kit/report-document/index.ts';
import type { TestClient } from './test-app.ts';

interface Unsent {
  readonly step: Step;
  readonly inverted: Step;
}

const applied = (node: Node, step: Step): Node => {
  const { doc, failed } = step.apply(node);
  if (!doc) throw new Error(failed ?? 'A step did not fit.');
  return doc;
};

/** As an editor does: undo one's own unsent steps, take the others', and put one's own on top again. */
const rebase = (current: Node, unsent: readonly Unsent[], remote: readonly Step[]): [Node, Unsent[]] => {
  const undo = unsent.toReversed().map(({ inverted }) => inverted);
  const mapping = new Mapping([...undo, ...remote].map((step) => step.getMap()));
  let node = [...undo, ...remote].reduce(applied, current);
  const again: Unsent[] = [];
  for (const [at, { step }] of unsent.entries()) {
    const mapped = step.map(mapping.slice(unsent.length - at));
    const { doc } = mapped?.apply(node) ?? {};
    if (!mapped || !doc) continue;
    mapping.appendMap(mapped.getMap(), unsent.length - at - 1);
    again.push({ step: mapped, inverted: mapped.invert(node) });
    node = doc;
  }
  return [node, again];
};

/** A window of the report editor without a screen: types, sends its unsent steps, takes those of others. */
export class EditorWindow {
  readonly #client: TestClient;
  readonly #url: string;
  readonly #clientId = crypto.randomUUID();
  #node: Node;
  #unsent: Unsent[] = [];
  #version: number;

  constructor(client: TestClient, url: string, document: ReportDocument, version = 0) {
    this.#client = client;
    this.#url = url;
    this.#node = Node.fromJSON(documentSchema, document);
    this.#version = version;
  }

  /** Types into a block: 0 is the title. */
  type(block: number, offset: number, text: string): void {
    let position = 1;
    for (let at = 0; at < block; at += 1) position += this.#node.child(at).nodeSize;
    const change = new Transform(this.#node).insert(position + offset, documentSchema.text(text));
    const [step] = change.steps;
    this.#unsent.push({ step: step!, inverted: step!.invert(this.#node) });
    this.#node = change.doc;
  }

  async send() {
    const answer = await this.#client.post(`${this.#url}/steps`, {
      stepVersion: this.#version,
      clientId: this.#clientId,
      submissionId: crypto.randomUUID(),
      steps: this.#unsent.map(({ step }) => step.toJSON()),
    });
    if (answer.statusCode === 200) this.#take(answer.json());
    return answer;
  }

  async pull(): Promise<void> {
    this.#take((await this.#client.get(`${this.#url}/steps?since=${this.#version}`)).json());
  }

  #take({ steps }: StepsAnswer): void {
    const others = steps.findIndex(({ clientId }) => clientId !== this.#clientId);
    const own = others === -1 ? steps.length : others;
    const remote = steps.slice(own).map(({ step }) => Step.fromJSON(documentSchema, step));
    [this.#node, this.#unsent] = rebase(this.#node, this.#unsent.slice(own), remote);
    this.#version += steps.length;
  }

  get text(): string {
    return this.#node.textContent;
  }

  get unsent(): number {
    return this.#unsent.length;
  }
}
