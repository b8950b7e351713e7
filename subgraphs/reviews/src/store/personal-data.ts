import type { PersonalDataRegister } from '@tessera/kit/personal-data';

/** What is decided of reviews' columns. */
export const personalData: PersonalDataRegister = {
  review: {
    personal: {
      authorId: 'names the review',
      title: 'stays when published, without the author’s name; else deleted',
      body: 'stays when published, without the author’s name; else deleted',
      moderationNote: 'null',
    },
    plain: ['id', 'productId', 'status', 'origin'],
  },
  productRating: { plain: ['productId'] },
  helpfulVote: { personal: { voterId: 'a new id that leads to nobody' }, plain: ['reviewId'] },
  reviewReport: {
    personal: { reporterId: 'a new id that leads to nobody', note: 'null' },
    plain: ['reviewId', 'reason'],
  },
};
