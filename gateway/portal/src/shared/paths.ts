/** The page of a record: the address of its API resource without `/api`. */
export const paths = {
  home: '/home',
  apply: '/apply',
  application: (id: string) => `/applications/${id}`,
  member: (id: string) => `/members/${id}`,
  meetup: (id: string) => `/meetups/${id}`,
  meetupReport: (id: string) => `/meetups/${id}/report`,
  kitRequest: (id: string) => `/kit-requests/${id}`,
  requestKit: (meetupId: string) => `/meetups/${meetupId}/request-kit`,
  meetupMaterials: (meetupId: string) => `/meetups/${meetupId}/materials`,
  shipment: (id: string) => `/shipments/${id}`,
  contribution: (id: string) => `/contributions/${id}`,
  reward: (id: string) => `/rewards/${id}`,
  publicMeetup: (id: string) => `/calendar/${id}`,
  publicMember: (id: string) => `/directory/${id}`,
} as const;
