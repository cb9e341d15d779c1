package io.picasso.accounts.web;

import io.picasso.accounts.AccountCommand;
import io.picasso.accounts.AccountId;
import io.picasso.accounts.Role;
import io.picasso.accounts.query.AccountView;
import io.picasso.accounts.query.AccountViews;
import io.picasso.contract.Command;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.Receipt;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Notices;
import io.picasso.platform.pages.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who may do more than every member; for administrators. */
@Named
@RequestScoped
public class RolesPage {
    @EJB
    private CommandGateway gateway;

    @Inject
    private AccountViews accounts;

    @Inject
    private Caller caller;

    private String handle = "";
    private String role = Role.MODERATOR.word();

    /** Somebody with a role, as the page shows it. */
    public record Row(String handle, String name, String roles) {}

    /** Everybody who was given a role. */
    public List<Row> getRows() {
        return accounts.withRoles().stream()
                .map(view -> new Row(view.profile().handle(), view.profile().name(), names(view)))
                .toList();
    }

    private static String names(AccountView view) {
        return view.roles().stream()
                .sorted()
                .map(held -> Texts.of("roles." + held.word()))
                .collect(Collectors.joining(", "));
    }

    /** Gives the role that was chosen. */
    public void grant() {
        change(account -> new AccountCommand.GrantRole(account, chosen(), caller.required(), Instant.now()));
    }

    /** Takes it away. */
    public void withdraw() {
        change(account -> new AccountCommand.WithdrawRole(account, chosen(), caller.required(), Instant.now()));
    }

    private void change(Function<AccountId, Command> wish) {
        Optional<AccountView> person = accounts.findByHandle(named());
        if (person.isEmpty()) {
            Notices.fault("roles:handle", Texts.of("roles.unknown"));
            return;
        }
        AccountId account = new AccountId(person.get().id());
        if (gateway.dispatch(wish.apply(account)) instanceof Receipt.Accepted receipt) {
            accounts.find(account, receipt.version());
            Notices.good(Texts.of("roles.done", person.get().profile().handle()));
        } else {
            Notices.fault(Texts.of("roles.refused"));
        }
    }

    private String named() {
        String typed = handle.strip().toLowerCase(Locale.ROOT);
        return typed.startsWith("@") ? typed.substring(1) : typed;
    }

    private Role chosen() {
        return Role.of(role).orElse(Role.MODERATOR);
    }

    public String getHandle() {
        return handle;
    }

    public void setHandle(String handle) {
        this.handle = handle;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }
}
