import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Permission } from '#kit/define-role.ts';
import type { RegionCode } from '#kit/region-code.ts';
import type { AccessBook } from '../auth/access-book.ts';
import type { Actor } from '../auth/actor.ts';
import type { Scope } from '../auth/scope.ts';
import type { SessionStore } from '../auth/session-store.ts';
import type { SignedIn } from '../auth/session.ts';
import type { Database } from '../db/database.ts';

type Shape = z.ZodType | undefined;
type Value<T extends Shape> = T extends z.ZodType ? z.infer<T> : undefined;

/** What one endpoint promises: who may, what goes in, what comes out. Printed into openapi.json. */
export interface RouteContract<P extends Shape, Q extends Shape, B extends Shape, R extends Shape> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Under /api, with :params. */
  readonly path: string;
  readonly summary: string;
  /** The permission the actor needs somewhere, or one of several; `signed-in` for any account, `public` for none. */
  readonly permission: Permission | readonly Permission[] | 'signed-in' | 'public';
  /**
   * How who asks is known: by their session, or by the signature of another body's computer over the whole request. Signed
   * routes take no session, and no session opens them.
   */
  readonly admission?: 'session' | 'signature';
  /** For public routes that a secret link opens: how often one address may try. */
  readonly limit?: 'public-link';
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** For routes that call `receiveUpload`: the fields beside the file, for the description of the API. */
  readonly upload?: z.ZodObject;
  /** For routes that read `bytes`: the body is a part of a file, application/octet-stream. */
  readonly takesBytes?: true;
  /** Shape of the JSON answer; left out when the handler returns a `Download`. */
  readonly response?: R;
}

/** A file sent back instead of JSON. */
export interface Download {
  readonly fileName: string;
  readonly mediaType: string;
  readonly body: Buffer | Readable;
  /** Shown by the browser instead of saved: pictures and films, never what could run. */
  readonly inline?: boolean;
  /** Length of the whole, where it is known: lets a film be wound forward. */
  readonly byteLength?: number;
  /** The part of the whole that `body` is; answered with 206. */
  readonly range?: { readonly start: number; readonly end: number };
}

/** An uploaded file, on disk under a temporary path until the answer is sent; rename it to keep it. */
export interface Upload {
  readonly fileName: string;
  readonly path: string;
  readonly byteLength: number;
}

/** What a route accepts as its one file; each has a default, see receive-upload.ts. */
export interface UploadLimits {
  /** Lower-case endings with the dot: ['.xlsx', '.csv']. */
  readonly extensions?: readonly string[];
  readonly maximumBytes?: number;
}

/** The organisation that runs this installation. */
export interface Site {
  readonly name: string;
  readonly region: RegionCode;
}

export interface RouteRequest<P extends Shape, Q extends Shape, B extends Shape> {
  readonly db: Database;
  readonly actor: Actor;
  /**
   * Where the route's permission holds for this actor; open transactions with `inScope(db, scope, …)`.
   * Empty for `signed-in` and `public` routes: those ask `actor.scopeFor(permission)` for what they read.
   */
  readonly scope: Scope;
  readonly site: Site;
  readonly params: Value<P>;
  readonly query: Value<Q>;
  readonly body: Value<B>;
  /** The body of a request that brings bytes; null when it brings none. Read it to its end or not at all. */
  readonly bytes: Readable | null;
  /** The Range header, for downloads that can be read in parts. */
  readonly rangeHeader: string | null;
  /** Idempotency-Key of the request, for acts. */
  readonly requestKey: string | null;
  /** Saves the one file of a multipart request; throws a Problem when there is none or it is too large. */
  readonly receiveUpload: (
    limits?: UploadLimits,
  ) => Promise<{ upload: Upload; fields: Readonly<Record<string, string>> }>;
  /** Cookie and address matters, needed only by sign-in. */
  readonly session: {
    readonly address: string;
    readonly userAgent: string;
    readonly token: string | null;
    readonly setToken: (token: string | null) => void;
    /** Who is signed in; undefined only on `public` routes. */
    readonly signedIn: SignedIn | undefined;
    readonly store: SessionStore;
    readonly access: AccessBook;
    /** The server's time. */
    readonly now: () => Date;
  };
}

export interface Route {
  readonly contract: RouteContract<Shape, Shape, Shape, Shape>;
  readonly handle: (request: RouteRequest<Shape, Shape, Shape>) => Promise<unknown>;
}

/** Joins a contract and what it does. A module exports its routes as one array, `routes`, from its door. */
export const defineRoute = <
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Shape = undefined,
  R extends Shape = undefined,
>(
  contract: RouteContract<P, Q, B, R>,
  handle: (request: RouteRequest<P, Q, B>) => Promise<R extends z.ZodType ? z.input<R> : Download>,
): Route => ({ contract, handle }) as unknown as Route;
