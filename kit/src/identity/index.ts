export { internalHeaders } from './headers.ts';
export { generateViewerKeys, type ViewerKeys } from './keys.ts';
export {
  anonymous,
  isRole,
  type Role,
  requireScope,
  requireUser,
  scopesOf,
  scopesOfRole,
  type Viewer,
} from './viewer.ts';
export {
  createViewerSigner,
  type ViewerSigner,
  viewerTokenIssuer,
  viewerTokenSeconds,
} from './viewer-signer.ts';
export { createViewerVerifier, type ViewerVerifier } from './viewer-verifier.ts';
