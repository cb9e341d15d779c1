package io.picasso.leaving.command;

import static io.picasso.platform.sharding.ShardFaults.on;

import io.picasso.accounts.AccountId;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.Receipt;
import io.picasso.orders.Purchases;
import io.picasso.pictures.PictureCommand;
import io.picasso.pictures.PictureId;
import io.picasso.platform.sharding.ShardMap;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes somebody who is about to leave off the market: first nothing of theirs is for sale, so that no purchase begins any more,
 * and then it is asked whether one is still on its way. In this order the answer stays true.
 */
@ApplicationScoped
public class Farewell {
    private static final Logger LOG = System.getLogger(Farewell.class.getName());

    @Inject
    private CommandGateway gateway;

    @EJB
    private Purchases purchases;

    @EJB
    private LeavingRecords records;

    /** Withdraws what the person offers and what they ordered and did not pay; false while something is still on its way. */
    boolean leave(AccountId account) {
        List<PictureId> pictures = pictures(account);
        for (PictureId picture : pictures) {
            Receipt receipt = gateway.dispatch(new PictureCommand.Withdraw(picture, account, Instant.now()));
            LOG.log(Level.DEBUG, "{0} is about to leave {1}: {2}", account, picture, receipt);
        }
        purchases.giveUpAll(account);
        return pictures.stream().noneMatch(picture -> isBeingSold(picture, account)) && !purchases.anyUnderWay(account);
    }

    /** The pictures that somebody made or bought at some time, on whatever shard. */
    List<PictureId> pictures(AccountId account) {
        return IntStream.range(0, ShardMap.COUNT)
                .mapToObj(shard -> on(shard, () -> records.pictures(shard, account)))
                .flatMap(List::stream)
                .toList();
    }

    /** One that is deleted is refused as well, for another reason. */
    private boolean isBeingSold(PictureId picture, AccountId seller) {
        return gateway.dispatch(new PictureCommand.AskLeave(picture, seller)) instanceof Receipt.Refused refused
                && refused.code().equals("pictures.being-sold");
    }
}
