/** Whether a text is the address of a registry, `file:…` or `postgres://…`, and not the path of a file. */
export const isRegistryUrl = (text: string): boolean => /^(file:|postgres(ql)?:\/\/)/.test(text);
