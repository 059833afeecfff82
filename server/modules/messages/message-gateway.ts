import type { MessageChannel } from '#kit';

/** What leaves the house: the words, and the number read from the sealed file a moment ago. */
export interface OutgoingMessage {
  /** The message's id, under which receipts tell of it. */
  readonly id: string;
  /** The same again is the same sending, cut off or tried once more; a clerk who sends the message again begins another. */
  readonly key: string;
  readonly channel: MessageChannel;
  readonly template: string;
  readonly phone: string;
  readonly text: string;
}

/** accepted: taken, to be handed on · refused: will not be taken, however often · unreachable: try again later. */
export type GatewayAnswer =
  | { readonly kind: 'accepted'; readonly receipt: string | null }
  | { readonly kind: 'refused' | 'unreachable'; readonly reason: string };

export interface GatewayReceipt {
  readonly id: string;
  readonly arrived: boolean;
  readonly reason: string | null;
}

/** A port to the outside: short messages or WeChat of the bureau's own provider. Never throws; reasons hold no number. */
export interface MessageGateway {
  /** Shown with each message: file, or the host of the provider. */
  readonly name: string;
  readonly send: (message: OutgoingMessage) => Promise<GatewayAnswer>;
  /** Asks what became of messages taken before; absent when the provider does not tell. */
  readonly receipts?: (ids: readonly string[]) => Promise<readonly GatewayReceipt[]>;
}

/** What the job that delivers works with. */
export interface MessageHouse {
  /** Named in the sign-off. */
  readonly bureau: string;
  /** Address under which people outside reach the public pages, without a slash at its end. */
  readonly publicAddress: string;
  readonly gateways: Readonly<Record<'sms' | 'wechat', MessageGateway>>;
}
