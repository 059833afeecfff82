import { WaitingRoom } from '#platform/jobs/waiting-room.ts';

/** Who waits for the next change of a hall, by its id: displays, kiosks, windows. */
export const hallRoom = new WaitingRoom();
