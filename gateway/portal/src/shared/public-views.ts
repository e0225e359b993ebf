import type { AmbassadorSchemas, RecognitionSchemas } from './api.ts';

/** What visitors may read, as ambassador-service and recognition-service publish it. */

export type PublicMeetup = AmbassadorSchemas['PublicMeetupView'];
export type PublicMember = AmbassadorSchemas['PublicMemberView'];
export type ProgrammeFigures = AmbassadorSchemas['ProgrammeView'];
export type HallOfFame = RecognitionSchemas['HallOfFameView'];
export type Board = RecognitionSchemas['BoardView'];
export type Rank = RecognitionSchemas['RankView'];
