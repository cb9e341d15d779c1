package io.picasso.platform.eventsourcing;

import io.picasso.contract.Command;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.FaultPoint;
import io.picasso.contract.Receipt;
import io.picasso.platform.sharding.ShardFaults;
import io.picasso.platform.sharding.ShardMap;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;

/** The door: runs each command in a transaction of its own and retries lost races, a bounded number of times. */
@Stateless
@Local(CommandGateway.class)
@LocalBean
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CommandGatewayBean implements CommandGateway {
    /** Each lost race means that somebody else's write went through, so a hundred losses are a storm and not a race. */
    private static final int ATTEMPTS = 100;

    @EJB
    private CommandTransaction transaction;

    @Override
    public Receipt dispatch(Command command) {
        return dispatch(command, CommandTransaction.ANY_VERSION, Accompaniment.NONE);
    }

    @Override
    public Receipt dispatch(Command command, long expectedVersion) {
        return dispatch(command, expectedVersion, Accompaniment.NONE);
    }

    /** Dispatches with more to do in the same transaction; for the write side only. */
    public Receipt dispatch(Command command, Accompaniment accompaniment) {
        return dispatch(command, CommandTransaction.ANY_VERSION, accompaniment);
    }

    /** Dispatches against an expected version with more to do in the same transaction; for the write side only. */
    public Receipt dispatch(Command command, long expectedVersion, Accompaniment accompaniment) {
        for (int attempt = 1; ; attempt++) {
            try {
                FaultPoint.reached("commit.before " + command.getClass().getSimpleName());
                if (FaultPoint.planted(
                        "acknowledge-before-commit " + command.getClass().getSimpleName())) {
                    return new Receipt.Accepted(command.stream(), 1, List.of()); // only ever in a test of the checks
                }
                Receipt receipt = transaction.run(command, expectedVersion, accompaniment);
                FaultPoint.reached("commit.after " + command.getClass().getSimpleName());
                return receipt;
            } catch (StreamConflictException lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
            } catch (RuntimeException fault) {
                throw ShardFaults.read(ShardMap.of(command.stream()), fault);
            }
        }
    }
}
