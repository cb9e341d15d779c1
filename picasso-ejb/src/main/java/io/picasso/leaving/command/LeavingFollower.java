package io.picasso.leaving.command;

import static io.picasso.platform.sharding.ShardFaults.on;
import static io.picasso.platform.sharding.ShardFaults.run;

import io.picasso.accounts.AccountEvent;
import io.picasso.accounts.AccountId;
import io.picasso.accounts.command.AccountRecords;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.Envelope;
import io.picasso.contract.Receipt;
import io.picasso.orders.Purchases;
import io.picasso.payments.BalanceCommand;
import io.picasso.payments.BalanceEvent;
import io.picasso.payments.BalanceId;
import io.picasso.payments.command.Owed;
import io.picasso.pictures.PictureCommand;
import io.picasso.pictures.PictureEvent;
import io.picasso.pictures.PictureId;
import io.picasso.platform.followers.Follower;
import io.picasso.platform.sharding.ShardMap;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;

/** Clears up after somebody who has left; see the package for what a crash at each line does. */
@ApplicationScoped
public class LeavingFollower implements Follower {
    private static final Logger LOG = System.getLogger(LeavingFollower.class.getName());

    private static final List<String> WORTH_READING =
            List.of("\"account.removed.", "\"picture.published.", "\"picture.released.", "\"balance.");

    @Inject
    private CommandGateway gateway;

    @Inject
    private Farewell farewell;

    @EJB
    private Owed books;

    @EJB
    private Purchases purchases;

    @EJB
    private AccountRecords accounts;

    @EJB
    private LeavingRecords records;

    @Override
    public boolean concerns(String message) {
        return WORTH_READING.stream().anyMatch(message::contains);
    }

    @Override
    public void follow(Envelope envelope) {
        switch (envelope.event()) {
            case AccountEvent.Removed removed -> clearUp(removed.account());
            case PictureEvent.Published published ->
                abandonOfLeaver(new PictureId(envelope.stream().key()), published.creator());
            case PictureEvent.Released released -> {
                PictureId picture = new PictureId(envelope.stream().key());
                on(picture.stream(), () -> records.seller(picture, released.order()))
                        .ifPresent(seller -> abandonOfLeaver(picture, seller));
            }
            case BalanceEvent.GivenUp given -> {
                AccountId owner = new BalanceId(envelope.stream().key()).account();
                run(given.order().stream(), () -> books.book(owner, given, envelope.version()));
            }
            case BalanceEvent booked ->
                letGoOfLeaver(new BalanceId(envelope.stream().key()));
            default -> LOG.log(Level.TRACE, "Nobody has left.");
        }
    }

    private void clearUp(AccountId leaver) {
        purchases.giveUpAll(leaver);
        farewell.pictures(leaver).forEach(picture -> abandon(picture, leaver));
        for (int shard = 0; shard < ShardMap.COUNT; shard++) {
            int number = shard;
            on(number, () -> books.orders(number, leaver)).forEach(order -> giveUp(BalanceId.of(leaver, order)));
        }
    }

    /** What comes to somebody's balance, or goes from it, after they have left. */
    private void letGoOfLeaver(BalanceId balance) {
        AccountId owner = balance.account();
        if (on(owner.stream(), () -> accounts.isRemoved(owner))) {
            giveUp(balance);
        }
    }

    private void giveUp(BalanceId balance) {
        Receipt receipt = gateway.dispatch(new BalanceCommand.GiveUp(balance));
        LOG.log(Level.DEBUG, "{0} is let go: {1}", balance, receipt);
    }

    /** For what was under way when its owner left. */
    private void abandonOfLeaver(PictureId picture, AccountId owner) {
        if (on(owner.stream(), () -> accounts.isRemoved(owner))) {
            abandon(picture, owner);
        }
    }

    private void abandon(PictureId picture, AccountId leaver) {
        Receipt receipt = gateway.dispatch(new PictureCommand.Abandon(picture, leaver, Instant.now()));
        LOG.log(Level.DEBUG, "{0} has left {1}: {2}", leaver, picture, receipt);
    }
}
