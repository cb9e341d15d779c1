package io.picasso.accounts.web;

import io.picasso.accounts.SecondFactors;
import io.picasso.accounts.SecondFactors.Confirmation;
import io.picasso.accounts.SecondFactors.Removal;
import io.picasso.accounts.SecondFactors.Start;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Navigation;
import io.picasso.platform.pages.Notices;
import io.picasso.platform.pages.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ways into one's account. Between the secret and its first code the secret stays in the form, so that a mistyped code does not
 * cost a second scan; what counts is the one that the write side keeps.
 */
@Named
@RequestScoped
public class SecurityPage {
    private static final Pattern URI =
            Pattern.compile("otpauth://totp/Picasso:[a-z0-9_]{3,30}\\?secret=([A-Z2-7]{32})&[A-Za-z0-9&=]{1,80}");

    @EJB
    private SecondFactors factors;

    @Inject
    private Caller caller;

    private SecondFactors.@Nullable State state;
    private String password = "";
    private String code = "";
    private String uri = "";
    private List<String> recoveryCodes = List.of();

    /** Takes up what travels in the form, before Faces asks which form is there. */
    @PostConstruct
    void open() {
        uri = Navigation.parameter("confirm:uri");
    }

    /** Draws a secret and shows it. */
    public void start() {
        switch (factors.start(caller.required(), password, caller.address())) {
            case Start.Drawn(String secret, String drawn) -> uri = drawn;
            case Start.AlreadyOn() -> Notices.fault(Texts.of("factor.already"));
            case Start.WrongPassword() -> Notices.fault("start:password", Texts.of("password.wrong"));
            case Start.Throttled(Duration wait) -> Notices.throttled(wait);
        }
    }

    /** Switches the second factor on, and shows the recovery codes. */
    public void confirm() {
        switch (factors.confirm(caller.required(), code)) {
            case Confirmation.On(List<String> codes) -> {
                recoveryCodes = codes;
            }
            case Confirmation.BadCode() -> Notices.fault("confirm:code", Texts.of("login.code.bad"));
            case Confirmation.NotStarted() -> {
                uri = "";
                Notices.fault(Texts.of("factor.late"));
            }
        }
    }

    /** Switches it off. */
    public void remove() {
        switch (factors.remove(caller.required(), password, code, caller.address())) {
            case Removal.Off() -> {
                state = null;
                Notices.good(Texts.of("factor.removed"));
            }
            case Removal.NotOn() -> Notices.fault(Texts.of("factor.not-on"));
            case Removal.WrongPassword() -> Notices.fault("remove:password", Texts.of("password.wrong"));
            case Removal.BadCode() -> Notices.fault("remove:code", Texts.of("login.code.bad"));
            case Removal.Throttled(Duration wait) -> Notices.throttled(wait);
        }
    }

    /** Which of its forms the page shows: {@code off}, {@code drawn}, {@code told} or {@code on}. */
    public String getStep() {
        if (!recoveryCodes.isEmpty()) {
            return "told";
        }
        if (state().since().isPresent()) {
            return "on";
        }
        return secret().isPresent() ? "drawn" : "off";
    }

    private SecondFactors.State state() {
        SecondFactors.State known = state;
        if (known == null) {
            known = factors.state(caller.required());
            state = known;
        }
        return known;
    }

    private Optional<String> secret() {
        return Optional.of(URI.matcher(uri)).filter(parts -> parts.matches()).map(parts -> parts.group(1));
    }

    /** The secret in groups, as a person types it. */
    public String getSecret() {
        return String.join(" ", secret().orElse("").split("(?<=\\G.{4})"));
    }

    /** The secret as an app scans it. */
    public QrCode getQrCode() {
        return QrCode.of(uri);
    }

    /** Since when it is on. */
    public String getSince() {
        return state().since()
                .map(at -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(Texts.locale())
                        .format(at.atZone(ZoneOffset.UTC)))
                .orElse("");
    }

    /** How many recovery codes are left, in words. */
    public String getLeft() {
        return Texts.of("factor.left", state().recoveryCodes());
    }

    /** The recovery codes, right after it was switched on. */
    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    /** What the app is told, from one form to the next. */
    public String getUri() {
        return uri;
    }

    public void setUri(String said) {
        // Taken up already.
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Never shown again. */
    public String getCode() {
        return "";
    }

    public void setCode(String code) {
        this.code = code;
    }
}
