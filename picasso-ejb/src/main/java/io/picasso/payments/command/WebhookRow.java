package io.picasso.payments.command;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.NullUnmarked;

/** A message of the provider that took effect, written in the transaction of the effect. */
@Entity
@Table(name = "webhook_inbox")
@NullUnmarked
public class WebhookRow {
    @Id
    @Column(name = "event_id")
    private String eventId;

    @Column(name = "type", nullable = false)
    private String type;

    @Column(name = "order_id", nullable = false)
    private String orderId;

    @Column(name = "received_at", nullable = false)
    private LocalDateTime receivedAt;

    protected WebhookRow() {}

    WebhookRow(String eventId, String type, String orderId) {
        this.eventId = eventId;
        this.type = type;
        this.orderId = orderId;
        this.receivedAt = LocalDateTime.now(ZoneOffset.UTC);
    }
}
