package io.picasso.orders.papers;

import static io.picasso.platform.sharding.ShardFaults.on;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.command.AccountRecords;
import io.picasso.orders.OrderId;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Gathers a sale from the shards of its order, its picture and its people. */
@ApplicationScoped
public class Sales {
    @EJB
    private SaleRecords records;

    @EJB
    private AccountRecords accounts;

    /**
     * A sale; empty for an order that was never completed.
     *
     * @throws io.picasso.contract.PartUnavailableException when one of the shards cannot be reached
     */
    Optional<Sale> find(OrderId order) {
        return course(order).map(course -> complete(order, course));
    }

    /** Only what became of the order. */
    Optional<Course> course(OrderId order) {
        return on(order.stream(), () -> records.course(order));
    }

    /** The rest of the sale. */
    Sale complete(OrderId order, Course course) {
        Piece piece = on(course.picture().stream(), () -> records.piece(course.picture(), course.placedAt()));
        Party seller = party(course.seller());
        Party creator = piece.creator().equals(course.seller()) ? seller : party(piece.creator());
        return new Sale(order, course, piece, party(course.buyer()), seller, creator);
    }

    private Party party(AccountId account) {
        return on(account.stream(), () -> accounts.person(account))
                .map(person -> new Party(person.name(), person.handle(), person.email()))
                .orElse(Party.GONE);
    }
}
