import type { Actor, ActorPost } from './actor.ts';

/** The post an actor works as now, else the first it holds; none for one without posts. */
export const workingPost = ({ posts, postId }: Actor): ActorPost | undefined =>
  posts.find(({ id }) => id === postId) ?? posts[0];
