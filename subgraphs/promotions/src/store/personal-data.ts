import type { PersonalDataRegister } from '@tessera/kit/personal-data';

/** What is decided of promotions' columns. */
export const personalData: PersonalDataRegister = {
  promotion: { plain: ['id', 'title', 'description', 'method', 'status', 'rule'] },
  coupon: { plain: ['id', 'promotionId', 'code'] },
  customerGroup: { plain: ['id', 'name'] },
  customerGroupMember: { personal: { userId: 'deleted' }, plain: ['groupId'] },
  redemption: { plain: ['id', 'status', 'reply'] },
  redemptionUse: {
    personal: { customer: 'names the order: the use still counts' },
    plain: ['orderId', 'promotionId', 'couponId', 'currency'],
  },
  automaticRevision: { plain: ['id', 'windows'] },
};
