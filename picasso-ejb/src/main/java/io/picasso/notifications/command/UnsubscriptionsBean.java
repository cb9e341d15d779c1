package io.picasso.notifications.command;

import static io.picasso.platform.sharding.ShardFaults.on;

import io.picasso.contract.CommandGateway;
import io.picasso.contract.Receipt;
import io.picasso.notifications.Inbox;
import io.picasso.notifications.NoticeKind;
import io.picasso.notifications.NoticeWay;
import io.picasso.notifications.Unsubscriptions;
import io.picasso.notifications.WaysCommand;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ends mails for whoever has a letter; what was ended already stays so. */
@Stateless
@Local(Unsubscriptions.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UnsubscriptionsBean implements Unsubscriptions {
    private static final System.Logger LOG = System.getLogger(UnsubscriptionsBean.class.getName());

    @Inject
    private UnsubscribeLinks links;

    @EJB
    private CommandGateway gateway;

    @EJB
    private NoticeRecords records;

    @Override
    public Optional<Set<NoticeKind>> kinds(String token) {
        return links.open(token).map(UnsubscribeLinks.Wish::kinds);
    }

    @Override
    public Optional<Set<NoticeKind>> end(String token) {
        return links.open(token).map(wish -> {
            Ways ways = on(Inbox.ways(wish.account()), () -> records.ways(wish.account()));
            Map<NoticeKind, NoticeWay> silent = wish.kinds().stream()
                    .filter(kind -> ways.of(kind) == NoticeWay.MAIL || ways.of(kind) == NoticeWay.DIGEST)
                    .collect(Collectors.toMap(Function.identity(), kind -> NoticeWay.APP));
            Receipt receipt = gateway.dispatch(new WaysCommand.Choose(wish.account(), silent));
            LOG.log(Level.DEBUG, "Mails were ended: {0}", receipt);
            return wish.kinds();
        });
    }
}
