/** The page of a record: the address of its API resource without `/api`. */
export const paths = {
  home: '/home',
  /** One's own application: form, state and decision. */
  myApplication: '/applications/mine',
  /** An application in the review queue of staff. */
  applicationReview: (id: string) => `/review/applications/${id}`,
  planMeetup: '/meetups/new',
  meetups: '/meetups',
  profile: '/profile',
  notifications: '/notifications',
  member: (id: string) => `/members/${id}`,
  meetup: (id: string) => `/meetups/${id}`,
  meetupReport: (id: string) => `/meetups/${id}/report`,
  correctMeetupReport: (id: string) => `/meetups/${id}/report/correct`,
  /** A kit request in the queue of staff. */
  kitRequestDecision: (id: string) => `/queue/kit-requests/${id}`,
  kitRequest: (id: string) => `/kit-requests/${id}`,
  requestKit: (meetupId: string) => `/meetups/${meetupId}/request-kit`,
  meetupMaterials: (meetupId: string) => `/meetups/${meetupId}/materials`,
  link: (id: string) => `/links/${id}`,
  linksOfMeetup: (meetupId: string) => `/links?meetup=${encodeURIComponent(meetupId)}`,
  shipment: (id: string) => `/shipments/${id}`,
  contribution: (id: string) => `/contributions/${id}`,
  reward: (id: string) => `/rewards/${id}`,
  publicMeetup: (id: string) => `/calendar/${id}`,
  publicMember: (id: string) => `/directory/${id}`,
} as const;
