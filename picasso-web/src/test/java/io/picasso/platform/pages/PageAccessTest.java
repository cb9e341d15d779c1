package io.picasso.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.platform.access.AccessTable;
import io.picasso.platform.access.AccessTable.Kind;
import io.picasso.platform.access.AccessTable.Rule;
import org.junit.jupiter.api.Test;

class PageAccessTest {
    @Test
    void everyPageStandsInTheTableAndNoOther() {
        assertThat(Routes.paths())
                .hasSizeGreaterThan(15)
                .containsExactlyInAnyOrderElementsOf(AccessTable.rules().stream()
                        .filter(rule -> rule.kind() == Kind.PAGE)
                        .map(Rule::path)
                        .toList());
    }
}
