import type { PersonalDataRegister } from '@tessera/kit/personal-data';

const deleted = 'deleted with the row';

/** What is decided of notifications' columns. */
export const personalData: PersonalDataRegister = {
  notification: {
    personal: {
      eventKey: deleted,
      recipient: deleted,
      recipientKey: deleted,
      userId: deleted,
      subject: deleted,
      failure: deleted,
    },
    plain: ['id', 'orderId', 'kind', 'status'],
  },
  mailContent: { personal: { content: deleted }, plain: ['id'] },
  knownOrder: {
    personal: { userId: 'null', email: 'that of nobody' },
    plain: ['id', 'number', 'lines'],
  },
  waitingNews: {
    personal: {
      news: 'holds a tracking number; told to nobody, deleted when its order is known or after 400 days',
    },
    plain: ['eventKey', 'orderId'],
  },
  preference: { personal: { recipientKey: deleted }, plain: ['group'] },
};
