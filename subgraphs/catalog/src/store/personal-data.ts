import type { PersonalDataRegister } from '@tessera/kit/personal-data';

/** What is decided of catalog's columns: it knows goods, and nobody. */
export const personalData: PersonalDataRegister = {
  category: { plain: ['id', 'handle', 'name', 'nameSort', 'parentId'] },
  product: {
    plain: [
      'id',
      'handle',
      'title',
      'titleSort',
      'description',
      'vendor',
      'status',
      'categoryId',
      'tags',
      'options',
      'media',
    ],
  },
  productVariant: { plain: ['id', 'productId', 'sku', 'options'] },
  variantPrice: { plain: ['variantId', 'currency'] },
  productPrice: { plain: ['productId', 'currency'] },
  productFacet: { plain: ['productId', 'kind', 'value'] },
  collection: { plain: ['id', 'handle', 'title', 'titleSort', 'description'] },
  collectionProduct: { plain: ['collectionId', 'productId'] },
  searchWords: { plain: ['productId', 'words'] },
  searchVocabulary: { plain: ['word'] },
  searchTrigram: { plain: ['trigram', 'word'] },
  variantTold: { plain: ['variantId', 'productId', 'told'] },
  variantTelling: { plain: ['id', 'afterProductId'] },
};
