package io.picasso.accounts.web;

import io.picasso.accounts.Applicant;
import io.picasso.accounts.Credentials;
import io.picasso.accounts.ProfileEdit;
import io.picasso.contract.Receipt;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.identity.Identities;
import io.picasso.platform.identity.TokenPrincipal;
import io.picasso.platform.pages.Initials;
import io.picasso.platform.pages.Notices;
import io.picasso.platform.pages.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the public sees of oneself, to be changed. */
@Named
@RequestScoped
public class ProfilePage {
    @EJB
    private Credentials credentials;

    @Inject
    private Caller caller;

    @Inject
    private Identities identities;

    private String name = "";
    private String handle = "";
    private String bio = "";
    private String avatar = "";

    @PostConstruct
    void read() {
        caller.principal().map(TokenPrincipal::standing).ifPresent(this::show);
    }

    private void show(Credentials.Standing standing) {
        name = standing.name();
        handle = standing.handle();
        bio = standing.bio();
        avatar = standing.avatarUrl().orElse("");
    }

    /** Changes it. */
    public void save() {
        TokenPrincipal who = caller.principal().orElseThrow();
        ProfileEdit edit = new ProfileEdit(name, handle, bio).tidied();
        List<Applicant.Fault> faults = edit.faults();
        if (!faults.isEmpty()) {
            faults.forEach(
                    fault -> Notices.fault("profile:" + fault.field(), Texts.of("fault.profile." + fault.field())));
            return;
        }
        // The version as it is now: this form shows everything that it changes.
        long version = credentials
                .standing(who.account(), who.session())
                .map(Credentials.Standing::version)
                .orElse(0L);
        switch (credentials.changeProfile(who.account(), version, edit)) {
            case Receipt.Accepted accepted -> {
                identities.forget(who);
                Notices.good(Texts.of("profile.saved"));
            }
            case Receipt.Refused refused -> refuse(refused.code());
        }
    }

    private static void refuse(String code) {
        switch (code) {
            case "accounts.handle-taken" -> Notices.fault("profile:handle", Texts.of("register.taken"));
            case "accounts.handle-changed-often" -> Notices.fault("profile:handle", Texts.of("fault.profile.often"));
            default -> Notices.fault(Texts.of("fault.again"));
        }
    }

    /** Where the picture is; empty when there is none. */
    public String getAvatar() {
        return avatar;
    }

    public String getInitials() {
        return Initials.of(name);
    }

    public int getLongestBio() {
        return ProfileEdit.LONGEST_BIO;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getHandle() {
        return handle;
    }

    public void setHandle(String handle) {
        this.handle = handle;
    }

    public String getBio() {
        return bio;
    }

    public void setBio(String bio) {
        this.bio = bio;
    }
}
