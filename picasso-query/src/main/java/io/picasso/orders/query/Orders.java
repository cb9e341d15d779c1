package io.picasso.orders.query;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Repository;

/** The orders in the document store, one by one; lists are {@link OrderViews}'s. */
@Repository
public interface Orders extends BasicRepository<OrderView, String> {}
