package io.picasso.contract;

/**
 * A fact that the product acted on. It stays for ever, so it never holds personal data or a secret; its JSON form is frozen
 * under the name in its {@link EventName}.
 */
public interface Event {}
