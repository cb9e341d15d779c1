package io.picasso.platform.identity;

import io.picasso.accounts.Credentials;
import io.picasso.platform.web.Incidents;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.ProblemAnswers;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The one way in, for programs and for people.
 *
 * <p>A program sends {@code Authorization: Bearer}; a browser brings a cookie, which counts only without that header. The
 * log-in page calls {@code SecurityContext.authenticate} with a {@link LogInAttempt} and gets the cookie;
 * {@code request.logout()} ends the session and drops it. A bad cookie is dropped and its bearer is nobody. A bad bearer
 * is marked, because a public resource would be served in spite of {@code SEND_FAILURE}; the origin gate refuses it.
 */
@ApplicationScoped
public class TokenMechanism implements HttpAuthenticationMechanism {
    /** Where a page sends somebody who must sign in first. */
    public static final String LOG_IN_PAGE = "/login";

    private static final String MARK = TokenMechanism.class.getName();
    private static final String OUTCOME = MARK + ".outcome";
    private static final String BEARER = "Bearer ";

    /** By this name Jakarta Authentication asks for the type (specification, 3.8.4). */
    private static final String AUTH_TYPE = "jakarta.servlet.http.authType";

    private enum Via {
        BEARER,
        COOKIE,
        BAD_BEARER,
        STORE_UNAVAILABLE
    }

    @Inject
    private Identities identities;

    @Inject
    private IdentityCookie cookie;

    @Inject
    private TokenIssuer issuer;

    @Inject
    private TokenTerms terms;

    @EJB
    private Credentials credentials;

    /** Whether the request brought a token that is not good, or an authorization of another kind. */
    public static boolean badToken(HttpServletRequest request) {
        return request.getAttribute(MARK) == Via.BAD_BEARER;
    }

    /** Whether the browser's cookie says who is asking. */
    public static boolean cameByCookie(HttpServletRequest request) {
        return request.getAttribute(MARK) == Via.COOKIE;
    }

    /** Whether nobody could be asked who this is. */
    public static boolean storeUnavailable(HttpServletRequest request) {
        return request.getAttribute(MARK) == Via.STORE_UNAVAILABLE;
    }

    /** What the attempt of this request to log in came to; a fault if there was none. */
    public static Credentials.LogIn outcome(HttpServletRequest request) {
        if (request.getAttribute(OUTCOME) instanceof Credentials.LogIn outcome) {
            return outcome;
        }
        throw new IllegalStateException("Nobody tried to log in.");
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        // Otherwise Liberty takes the type for BASIC, reads that header itself, and fails on one that it cannot decode.
        context.getMessageInfo().getMap().put(AUTH_TYPE, BEARER.strip());
        Credential credential = context.getAuthParameters().getCredential();
        if (credential instanceof LogInAttempt attempt) {
            return logIn(attempt, request, response, context);
        }
        Optional<TokenPrincipal> caller = caller(request, response);
        if (caller.isPresent()) {
            request.setAttribute(Caller.ATTRIBUTE, caller.get());
            return context.notifyContainerAboutLogin(
                    caller.get(), caller.get().standing().roles());
        }
        if (context.isProtected() || context.isAuthenticationRequest()) {
            return challenge(request, response, context);
        }
        return context.doNothing();
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (request.getAttribute(Caller.ATTRIBUTE) instanceof TokenPrincipal caller) {
            credentials.logOut(caller.account(), caller.session());
            identities.forget(caller);
            request.removeAttribute(Caller.ATTRIBUTE);
        }
        cookie.drop(response);
        context.cleanClientSubject();
    }

    private AuthenticationStatus logIn(
            LogInAttempt attempt,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context) {
        Credentials.LogIn outcome = attempt.make().get();
        request.setAttribute(OUTCOME, outcome);
        if (outcome instanceof Credentials.LogIn.Identified identified) {
            String token = issuer.issue(identified.session(), terms.pageLifetime());
            Optional<TokenPrincipal> caller = identities.of(token);
            if (caller.isPresent()) {
                cookie.give(response, token);
                request.setAttribute(Caller.ATTRIBUTE, caller.get());
                return context.notifyContainerAboutLogin(
                        caller.get(), caller.get().standing().roles());
            }
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private Optional<TokenPrincipal> caller(HttpServletRequest request, HttpServletResponse response) {
        String header = request.getHeader("Authorization");
        try {
            if (header != null) {
                Optional<TokenPrincipal> caller = header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                        ? identities.of(header.substring(BEARER.length()).strip())
                        : Optional.empty();
                request.setAttribute(MARK, caller.isPresent() ? Via.BEARER : Via.BAD_BEARER);
                return caller;
            }
            Optional<String> brought = cookie.in(request);
            Optional<TokenPrincipal> caller = brought.flatMap(identities::of);
            if (caller.isPresent()) {
                request.setAttribute(MARK, Via.COOKIE);
            } else if (brought.isPresent()) {
                cookie.drop(response);
            }
            return caller;
        } catch (RuntimeException fault) {
            // What is public stays public while the shard of somebody's account is down; they are nobody until then.
            request.setAttribute(MARK, Via.STORE_UNAVAILABLE);
            Incidents.problem(fault);
            return Optional.empty();
        }
    }

    private static AuthenticationStatus challenge(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (!ProblemAnswers.forProgram(request) && !storeUnavailable(request)) {
            return context.redirect(request.getContextPath() + LOG_IN_PAGE + "?to="
                    + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
        }
        try {
            ProblemAnswers.send(
                    storeUnavailable(request)
                            ? Problem.of(503, "web.unavailable", Incidents.PLEASE_RETRY)
                            : Problem.unauthenticated(),
                    request,
                    response);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String wanted(HttpServletRequest request) {
        return request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
    }
}
