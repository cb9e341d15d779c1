package io.picasso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.picasso.contract.CommandGateway;
import io.picasso.contract.Receipt;
import io.picasso.contract.StreamId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    @Test
    void givesEachRefusalItsStatus() {
        assertThat(status("pictures.unknown")).isEqualTo(404);
        assertThat(status("pictures.not-yours")).isEqualTo(403);
        assertThat(status(CommandGateway.STALE)).isEqualTo(412);
        assertThat(status("orders.picture-gone")).isEqualTo(409);
        assertThat(status("anything.else")).isEqualTo(409);
        assertThat(Refusals.status(new Receipt.Refused("pictures.bad-price", "No.", "price")))
                .isEqualTo(422);
    }

    @Test
    void namesTheRefusalAndTheField() {
        Problem problem = Refusals.problem(new Receipt.Refused("pictures.bad-price", "Too low.", "price"));
        assertThat(problem.type()).isEqualTo("urn:picasso:pictures:bad-price");
        assertThat(problem.errors()).containsExactly(new Problem.Fault("price", "Too low."));
    }

    @Test
    void letsTheAcceptedPassAndEndsTheRefused() {
        Receipt.Accepted accepted = new Receipt.Accepted(new StreamId("order-1"), 1, List.of());
        assertThat(Refusals.accepted(accepted)).isSameAs(accepted);
        assertThatThrownBy(() -> Refusals.accepted(new Receipt.Refused("orders.picture-gone", "Gone.")))
                .isInstanceOf(ProblemException.class);
    }

    private static int status(String code) {
        return Refusals.status(new Receipt.Refused(code, "No."));
    }
}
