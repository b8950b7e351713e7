import type { PersonalDataRegister } from '@tessera/kit/personal-data';

const withCart = 'deleted with the cart';

/** What is decided of orders' columns. Numbers, lines and amounts of orders are kept for accounting. */
export const personalData: PersonalDataRegister = {
  cart: {
    personal: {
      ownerId: withCart,
      email: withCart,
      shippingAddress: withCart,
      billingAddress: withCart,
      tokenHash: withCart,
      network: withCart,
      mergedBy: withCart,
      couponCodes: withCart,
    },
    plain: ['id', 'status', 'currency', 'shippingMethodId'],
  },
  cartLine: { personal: { variantId: withCart, cartId: withCart }, plain: ['id'] },
  variant: {
    plain: ['id', 'productId', 'sku', 'title', 'productTitle', 'productHandle', 'categoryIds', 'prices'],
  },
  coupon: { plain: ['id', 'promotionId'] },
  couponPromotion: { plain: ['id'] },
  replicaDocument: { plain: ['id', 'body'] },
  orders: {
    personal: {
      ownerId: 'null',
      tokenHash: 'null',
      email: 'that of nobody',
      shippingAddress: 'country and coded region stay, for tax',
      billingAddress: 'country and coded region stay, for tax',
      saga: 'loses the reason in words and the payer’s link',
      paymentToken: 'null',
      requestOwner: 'names the order',
      requestKey: 'empty',
      requestHash: 'empty',
    },
    plain: [
      'id',
      'cartId',
      'currency',
      'status',
      'lines',
      'shippingMethodId',
      'couponCodes',
      'applied',
      'undoRefundId',
      'parcels',
    ],
  },
  orderEvent: { personal: { message: 'its code' }, plain: ['orderId', 'code', 'traceId'] },
  orderReturn: { personal: { reason: 'empty' }, plain: ['id', 'orderId', 'status', 'shippingId', 'lines'] },
  orderRefund: {
    personal: {
      reason: 'empty',
      failure: 'null',
      requestOwner: 'of an erased user: names the refund',
      requestKey: 'of an erased user: empty',
    },
    plain: ['id', 'orderId', 'returnId', 'status', 'lines', 'requestHash'],
  },
};
