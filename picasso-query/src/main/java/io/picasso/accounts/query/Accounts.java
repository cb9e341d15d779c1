package io.picasso.accounts.query;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Repository;
import java.util.Optional;

/** The accounts in the document store. */
@Repository
public interface Accounts extends BasicRepository<AccountView, String> {
    Optional<AccountView> findByHandle(String handle);
}
