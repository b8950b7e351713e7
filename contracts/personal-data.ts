import { userErasureRequested, userExportRequested } from './events/accounts.ts';
import { notificationsUserErased, notificationsUserExported } from './events/notifications.ts';
import { ordersUserErased, ordersUserExported } from './events/orders.ts';
import { paymentsUserErased, paymentsUserExported } from './events/payments.ts';
import { promotionsUserErased, promotionsUserExported } from './events/promotions.ts';
import { reviewsUserErased, reviewsUserExported } from './events/reviews.ts';
import { shippingUserErased, shippingUserExported } from './events/shipping.ts';

/** What those who hold personal data are asked. */
export const personalDataAsks = { erasure: userErasureRequested, export: userExportRequested } as const;

/** Who holds personal data beside accounts, and what each answers with. */
export const personalDataHolders = {
  notifications: { erased: notificationsUserErased, exported: notificationsUserExported },
  orders: { erased: ordersUserErased, exported: ordersUserExported },
  payments: { erased: paymentsUserErased, exported: paymentsUserExported },
  promotions: { erased: promotionsUserErased, exported: promotionsUserExported },
  reviews: { erased: reviewsUserErased, exported: reviewsUserExported },
  shipping: { erased: shippingUserErased, exported: shippingUserExported },
} as const;

/** The name of one of them. */
export type PersonalDataHolder = keyof typeof personalDataHolders;
