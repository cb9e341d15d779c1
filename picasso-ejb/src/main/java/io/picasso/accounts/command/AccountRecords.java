package io.picasso.accounts.command;

import io.picasso.accounts.AccountEvent;
import io.picasso.accounts.AccountId;
import io.picasso.accounts.Role;
import io.picasso.contract.Event;
import io.picasso.platform.eventsourcing.EventStore;
import io.picasso.platform.sessions.Sessions;
import io.picasso.platform.vault.Vault;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what history and the vault know of an account; each call is one short transaction on its shard. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AccountRecords {
    private static final AccountDecider RULES = new AccountDecider();

    @EJB
    private EventStore store;

    @EJB
    private Vault vault;

    @EJB
    private Sessions sessions;

    /**
     * An account and the person behind it.
     *
     * @param version of its stream
     * @param confirmed whether its address is proved
     * @param roles what an administrator gave it
     * @param person from the vault
     */
    public record Entry(long version, boolean confirmed, Set<Role> roles, Person person) {}

    /** The account and its person; empty if there is no such account, or its person was erased. */
    public Optional<Entry> find(AccountId account) {
        return vault.open(account.stream(), Person.class).map(person -> entry(account, person));
    }

    /** The same, if this session of the account still stands. */
    public Optional<Entry> find(AccountId account, String session) {
        return sessions.stands(account.stream(), session) ? find(account) : Optional.empty();
    }

    /** Who is behind an account, confirmed or not; empty for somebody who was erased. */
    public Optional<Person> person(AccountId account) {
        return vault.open(account.stream(), Person.class);
    }

    /** Whether the owner of an account has left for good. */
    public boolean isRemoved(AccountId account) {
        return fold(store.load(account.stream())).removed();
    }

    /** Who has left, as long as that is still needed. */
    public Optional<Leaver> leaver(AccountId account) {
        return vault.open(account.stream(), Leaver.ROOM, Leaver.class);
    }

    /** The handles that somebody had before, as long as they are nobody else's. */
    public OldHandles oldHandles(AccountId account) {
        return vault.open(account.stream(), OldHandles.ROOM, OldHandles.class).orElse(OldHandles.NONE);
    }

    /** The address that somebody wants to have, as long as its link may be good. */
    public Optional<Move> addressWanted(AccountId account) {
        return vault.open(account.stream(), Move.WANTED, Move.class);
    }

    /** The address that somebody had, until it has been told. */
    public Optional<Move> addressLeft(AccountId account) {
        return vault.open(account.stream(), Move.LEFT, Move.class);
    }

    /** Forgets an address that has been told. */
    public void forgetAddress(AccountId account) {
        vault.erase(account.stream(), Move.LEFT);
    }

    /** Forgets the last of somebody who has left. */
    public void forget(AccountId account) {
        vault.erase(account.stream(), Leaver.ROOM);
    }

    private Entry entry(AccountId account, Person person) {
        List<Event> history = store.load(account.stream());
        Account state = fold(history);
        return new Entry(history.size(), state.confirmed(), state.roles(), person);
    }

    private static Account fold(List<Event> history) {
        Account state = RULES.initial();
        for (Event event : history) {
            state = RULES.evolve(state, (AccountEvent) event);
        }
        return state;
    }
}
