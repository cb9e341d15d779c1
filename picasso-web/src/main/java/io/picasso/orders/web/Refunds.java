package io.picasso.orders.web;

import io.picasso.accounts.AccountId;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.Receipt;
import io.picasso.orders.OrderCommand;
import io.picasso.orders.OrderId;
import io.picasso.orders.query.OrderView;
import io.picasso.pictures.PictureCommand;
import io.picasso.pictures.PictureId;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What people say about refunds, from pages and from the API. */
@ApplicationScoped
public class Refunds {
    @EJB
    private CommandGateway gateway;

    @Inject
    @ConfigProperty(name = "picasso.refunds.decide-within", defaultValue = "PT72H")
    private Duration decideWithin;

    /** Asks for the money back; a picture that cannot come back any more is refused at once. */
    Receipt ask(OrderView order, AccountId buyer, String reason) {
        OrderId id = new OrderId(order.id());
        boolean first = order.refund() == null && order.state().equals("COMPLETED");
        if (first && order.buyer().equals(buyer.value())) {
            Receipt possible = gateway.dispatch(new PictureCommand.AskReturn(new PictureId(order.picture()), id));
            if (possible instanceof Receipt.Refused) {
                return possible;
            }
        }
        Instant now = Instant.now();
        return gateway.dispatch(new OrderCommand.RequestRefund(id, buyer, reason, now, now.plus(decideWithin)));
    }

    /** Decides on a buyer's wish. */
    Receipt decide(OrderId order, AccountId seller, boolean approve) {
        return gateway.dispatch(new OrderCommand.DecideRefund(order, seller, approve, Instant.now()));
    }
}
