package io.picasso.pictures.web;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.query.AccountViews;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.Receipt;
import io.picasso.pictures.Media;
import io.picasso.pictures.MediaFiles;
import io.picasso.pictures.PictureCommand;
import io.picasso.pictures.PictureEvent;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureCard;
import io.picasso.pictures.query.PictureViews;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.Refusals;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** From a form with a file to a picture in the gallery. */
@RequestScoped
public class Uploads {
    @EJB
    private Media media;

    @EJB
    private CommandGateway gateway;

    @Inject
    private PictureViews pictures;

    @Inject
    private AccountViews accounts;

    /** Ends the request of somebody who uploads too often, before its body is read. */
    void admit(AccountId by) {
        media.admit(by).ifPresent(wait -> {
            throw Problem.throttled(wait).thrown();
        });
    }

    /**
     * Stores the files, then publishes. Files of a picture that is then refused are taken away again; those of one that a
     * crash kept from being published are the orphan collector's.
     */
    Receipt.Accepted publish(PictureId picture, AccountId by, UploadForm form) {
        Media.Ingestion ingestion = media.ingest(picture, form.file().orElseThrow());
        return switch (ingestion) {
            case Media.Ingestion.Refused refused ->
                Refusals.accepted(new Receipt.Refused(refused.code(), refused.detail()));
            case Media.Ingestion.Ingested ingested -> publish(picture, by, form, ingested.files());
        };
    }

    /** The picture as the read model shows it, or, if that is late, as it was published. */
    PictureCard card(PictureId picture, AccountId by, Receipt.Accepted receipt) {
        return pictures.find(picture, receipt.version())
                .map(pictures::card)
                .orElseGet(() -> PictureCard.published(
                        (PictureEvent.Published) receipt.events().getFirst(),
                        picture,
                        accounts.profile(by.value()),
                        Instant.now()));
    }

    private Receipt.Accepted publish(PictureId picture, AccountId by, UploadForm form, MediaFiles files) {
        Receipt receipt = gateway.dispatch(new PictureCommand.Publish(
                picture,
                by,
                Instant.now(),
                form.description(),
                form.price(),
                form.editions(),
                form.royaltyPercent(),
                files));
        if (receipt instanceof Receipt.Refused) {
            media.delete(files);
        }
        return Refusals.accepted(receipt);
    }
}
