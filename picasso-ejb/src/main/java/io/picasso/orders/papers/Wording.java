package io.picasso.orders.papers;

import io.picasso.contract.Money;
import io.picasso.orders.Proceeds;
import io.picasso.platform.mail.Letter;
import io.picasso.platform.mail.LetterPaper;
import io.picasso.platform.mail.LetterPaper.Action;
import io.picasso.platform.mail.LetterPaper.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the people of a sale are told; a pure function of it. A letter is empty when there is nobody to send it to, or nothing
 * to say. It names nobody but its receiver.
 *
 * @param site where links begin
 */
record Wording(String site, Sale sale) {
    private static final String BUYER = "You get this because you bought a picture at Picasso.";
    private static final String SELLER = "You get this because a picture of yours was sold at Picasso.";
    private static final String CREATOR = "You get this because a picture that you made was sold at Picasso.";

    Optional<Letter> receipt() {
        Money price = sale.course().price();
        return letter(
                sale.buyer(),
                "Your receipt for " + quoted(),
                List.of(named() + " is yours. You paid on "
                        + Sheets.day(sale.course().completedAt())
                        + "; the invoice is enclosed. The original waits for you on the page of your order."),
                List.of(figure(sale.title(), price), figure("Total, paid", price)),
                order(),
                BUYER);
    }

    Optional<Letter> sold() {
        return proceeds().flatMap(proceeds -> {
            List<Figure> figures = new ArrayList<>();
            Sheets.division(proceeds).forEach(row -> figures.add(new Figure(row.label(), row.value())));
            figures.add(figure("For you", proceeds.net()));
            return letter(
                    sale.seller(),
                    "You sold " + quoted(),
                    List.of(named() + " was sold on " + Sheets.day(sale.course().completedAt())
                            + ". This is how the price was divided:"),
                    figures,
                    sales(),
                    SELLER);
        });
    }

    Optional<Letter> royalty() {
        return proceeds()
                .filter(proceeds -> proceeds.royalty().amount() > 0)
                .flatMap(proceeds -> letter(
                        sale.creator(),
                        "A royalty for " + quoted(),
                        List.of(named() + ", which you made, was sold again on "
                                + Sheets.day(sale.course().completedAt()) + ". A share of the price is yours."),
                        List.of(figure("For you", proceeds.royalty())),
                        picture(),
                        CREATOR));
    }

    Optional<Letter> refunded() {
        return refund().flatMap(refund -> letter(
                sale.buyer(),
                "Your refund for " + quoted(),
                List.of("you got the price of " + quoted() + " back on " + Sheets.day(refund.at())
                        + "; a bank may need some days to show it. The credit note is enclosed."
                        + (refund.returned() ? " The picture is its seller's again." : "")),
                List.of(figure("Total, paid back", sale.course().price())),
                order(),
                BUYER));
    }

    Optional<Letter> saleUndone() {
        return refund().flatMap(refund -> letter(
                sale.seller(),
                "A refund for " + quoted(),
                List.of("whoever bought " + quoted() + " from you got the money back on " + Sheets.day(refund.at())
                        + ". "
                        + (refund.returned()
                                ? "The picture is yours again, and what you earned was taken back."
                                : "Picasso bears the loss: what you earned stays yours.")),
                takenBack(refund, proceeds().map(Proceeds::net)),
                picture(),
                SELLER));
    }

    Optional<Letter> royaltyUndone() {
        Optional<Money> royalty = proceeds().map(Proceeds::royalty).filter(share -> share.amount() > 0);
        return refund().filter(refund -> refund.returned() && royalty.isPresent())
                .flatMap(refund -> letter(
                        sale.creator(),
                        "A royalty for " + quoted() + " was taken back",
                        List.of("the sale of " + quoted() + " was undone on " + Sheets.day(refund.at())
                                + ", and your share of it with it."),
                        takenBack(refund, royalty),
                        picture(),
                        CREATOR));
    }

    private Optional<Letter> letter(
            Party to, String subject, List<String> said, List<Figure> figures, Action action, String footer) {
        return Optional.ofNullable(to.email())
                .map(address -> LetterPaper.write(
                        address,
                        subject,
                        Stream.concat(Stream.of("Hello " + to.name() + ","), said.stream())
                                .toList(),
                        figures,
                        action,
                        footer));
    }

    private Optional<Proceeds> proceeds() {
        return Optional.ofNullable(sale.course().proceeds());
    }

    private Optional<Course.Refund> refund() {
        return Optional.ofNullable(sale.course().refund());
    }

    private static List<Figure> takenBack(Course.Refund refund, Optional<Money> share) {
        return refund.returned()
                ? share.map(amount -> figure("Taken back", amount.negated())).stream()
                        .toList()
                : List.of();
    }

    private static Figure figure(String label, Money amount) {
        return new Figure(label, Amounts.text(amount));
    }

    private String named() {
        return quoted()
                + (sale.piece().editions() == 1
                        ? ""
                        : ", edition " + sale.course().edition());
    }

    private String quoted() {
        return "“" + sale.piece().title() + "”";
    }

    private Action order() {
        return new Action("Open your order", site + "/orders/" + sale.order());
    }

    private Action sales() {
        return new Action("See your sales", site + "/my/sales");
    }

    private Action picture() {
        return new Action("See the picture", site + "/pictures/" + sale.course().picture());
    }
}
