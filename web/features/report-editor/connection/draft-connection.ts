import { collab, getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { Step } from '@tiptap/pm/transform';
import type { EditorState, Plugin, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { StepsAnswer } from '#kit/report-document/desk-contracts.ts';
import type { DraftCalls } from './draft-calls.ts';
import { LONGEST_MS, retryDelay } from './retry-delay.ts';
import { describeState, type SaveState } from './save-state.ts';

/** Words typed within this time travel together. */
const GATHER_MS = 400;
/** What is not sent is written down at once when the window is left, and otherwise this long after the last key. */
const KEEP_MS = 250;
/** Longest list of steps of one submission. */
const MOST_STEPS = 400;

interface Submission {
  readonly id: string;
  readonly stepVersion: number;
  readonly steps: readonly Step[];
}

interface ConnectionOptions {
  readonly calls: DraftCalls;
  readonly clientId: string;
  readonly stepVersion: number;
  readonly onState: (state: SaveState) => void;
  /** Every answer: who writes now, whether comments or the draft itself changed. */
  readonly onAnswer: (answer: StepsAnswer) => void;
}

/**
 * Keeps one window in step with the draft on the server: sends what is typed, takes in what others typed, writes down what
 * could not be sent. Text is never lost: a submission is sent until it is answered, and the same one twice counts once.
 */
export class DraftConnection {
  readonly plugin: Plugin;
  private readonly options: ConnectionOptions;
  private view: EditorView | undefined;
  private submission: Submission | undefined;
  /** A submission on its way; resolves when it has been answered or has failed. */
  private sending: Promise<void> | undefined;
  private sendTimer: ReturnType<typeof setTimeout> | undefined;
  private keepTimer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private closed = false;
  private readonly stop = new AbortController();

  constructor(options: ConnectionOptions) {
    this.options = options;
    this.plugin = collab({ version: options.stepVersion, clientID: options.clientId });
  }

  /** Begins to send and listen; the view must hold the plugin. */
  open(view: EditorView): void {
    this.view = view;
    window.addEventListener('online', this.sendNow);
    window.addEventListener('pagehide', this.keepNow);
    document.addEventListener('visibilitychange', this.keepNow);
    void this.listen();
    this.typed();
  }

  /** To be told of every transaction that changed the document. */
  typed(): void {
    if (!this.view || this.closed || sendableSteps(this.view.state) === null) return;
    if (this.failures === 0) this.say({ kind: 'typing' });
    this.sendTimer ??= setTimeout(this.sendNow, GATHER_MS);
    clearTimeout(this.keepTimer);
    this.keepTimer = setTimeout(this.keepNow, KEEP_MS);
  }

  /** Sends what is left and resolves when the server has it all; rejects nothing, answers whether it has. */
  async flush(): Promise<boolean> {
    clearTimeout(this.sendTimer);
    this.sendTimer = undefined;
    for (let turn = 0; turn < 5 && this.unsentCount() > 0; turn += 1) await this.send();
    return this.unsentCount() === 0;
  }

  close(): void {
    this.keepNow();
    this.closed = true;
    this.stop.abort();
    clearTimeout(this.sendTimer);
    clearTimeout(this.keepTimer);
    window.removeEventListener('online', this.sendNow);
    window.removeEventListener('pagehide', this.keepNow);
    document.removeEventListener('visibilitychange', this.keepNow);
  }

  unsentCount(): number {
    return this.view ? (sendableSteps(this.view.state)?.steps.length ?? 0) : 0;
  }

  private readonly keepNow = (): void => {
    if (!this.view) return;
    const sendable = sendableSteps(this.view.state);
    void this.options.calls.keep(
      sendable?.version ?? getVersion(this.view.state),
      (sendable?.steps ?? []).map((step) => step.toJSON() as Record<string, unknown>),
    );
  };

  private readonly sendNow = (): void => {
    clearTimeout(this.sendTimer);
    this.sendTimer = undefined;
    void this.send();
  };

  private nextSubmission(state: EditorState): Submission | undefined {
    const sendable = sendableSteps(state);
    if (sendable === null) return undefined;
    // Not answered yet: the very same submission goes again, so that the server can tell it has it.
    if (this.submission?.stepVersion === sendable.version) return this.submission;
    return {
      id: this.options.calls.newId(),
      stepVersion: sendable.version,
      steps: sendable.steps.slice(0, MOST_STEPS),
    };
  }

  /** One submission at a time: whoever sends meanwhile waits for the one on its way. */
  private async send(): Promise<void> {
    if (this.sending) return this.sending;
    if (this.closed || !this.view) return undefined;
    this.submission = this.nextSubmission(this.view.state);
    if (!this.submission) return undefined;
    this.sending = this.submit(this.submission);
    await this.sending;
    return undefined;
  }

  private async submit({ id, stepVersion, steps }: Submission): Promise<void> {
    this.say({ kind: 'saving' });
    try {
      const answer = await this.options.calls.send({
        stepVersion,
        clientId: this.options.clientId,
        submissionId: id,
        steps: steps.map((step) => step.toJSON() as Record<string, unknown>),
      });
      this.submission = undefined;
      this.sending = undefined;
      this.receive(answer);
      this.afterSending();
    } catch (error) {
      this.sending = undefined;
      this.failed(error);
    }
  }

  private afterSending(): void {
    this.failures = 0;
    this.keepNow();
    if (this.unsentCount() > 0) this.sendTimer ??= setTimeout(this.sendNow, GATHER_MS);
    else this.say({ kind: 'saved', at: new Date() });
  }

  private failed(error: unknown): void {
    if (this.closed) return;
    this.keepNow();
    const state = describeState(error);
    this.say(state);
    if (state.kind === 'refused') return;
    this.failures += 1;
    this.sendTimer ??= setTimeout(this.sendNow, this.delayAfter(state, this.failures));
  }

  /** Signing in again, perhaps in another window, takes people a while. */
  private delayAfter({ kind }: SaveState, failures: number): number {
    return kind === 'signed-out' ? LONGEST_MS : retryDelay(failures);
  }

  /** Waits for what others write; a long question the server answers when there is something, or after its own time. */
  private async listen(): Promise<void> {
    let failures = 0;
    while (!this.closed && this.view) {
      try {
        const answer = await this.options.calls.await(
          getVersion(this.view.state),
          this.view.state.selection.head,
          this.stop.signal,
        );
        failures = 0;
        this.receive(answer);
        if (this.failures > 0) this.sendNow();
      } catch (error) {
        if (this.closed) return;
        failures += 1;
        const state = describeState(error);
        if (state.kind === 'refused') return void this.say(state);
        if (state.kind === 'signed-out' || this.unsentCount() === 0) this.say(state);
        await new Promise((resolve) => setTimeout(resolve, this.delayAfter(state, failures)));
      }
    }
  }

  /** Takes in the steps of an answer that this window does not have yet, its own among them as confirmed. */
  private receive(answer: StepsAnswer): void {
    if (this.closed || !this.view) return;
    const { state } = this.view;
    const known = getVersion(state) - (answer.stepVersion - answer.steps.length);
    if (known >= 0 && known < answer.steps.length) {
      const steps = answer.steps.slice(known);
      const transaction: Transaction = receiveTransaction(
        state,
        steps.map(({ step }) => Step.fromJSON(state.schema, step)),
        steps.map(({ clientId }) => clientId),
        { mapSelectionBackward: true },
      );
      this.view.dispatch(transaction.setMeta('isRemote', true));
      if (this.unsentCount() === 0) this.say({ kind: 'saved', at: new Date() });
    }
    this.options.onAnswer(answer);
  }

  private say(state: SaveState): void {
    this.options.onState(state);
  }
}
