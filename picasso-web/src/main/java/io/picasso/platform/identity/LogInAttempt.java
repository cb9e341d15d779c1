package io.picasso.platform.identity;

import io.picasso.accounts.Credentials.LogIn;
import jakarta.security.enterprise.credential.Credential;
import java.util.function.Supplier;

/**
 * What the log-in page hands to the mechanism: the attempt itself, in whichever way somebody proves who they are.
 *
 * @param make makes it
 */
public record LogInAttempt(Supplier<LogIn> make) implements Credential {}
