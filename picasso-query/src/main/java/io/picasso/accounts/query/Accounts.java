package io.picasso.accounts.query;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Repository;
import java.util.List;

/** The accounts in the document store. */
@Repository
public interface Accounts extends BasicRepository<AccountView, String> {
    /** More than one when somebody who never confirmed has lost the handle to somebody else. */
    List<AccountView> findByHandle(String handle);

    /** Those who have the role, or have it not. */
    List<AccountView> findByModerator(boolean moderator);

    /** Those who have the role, or have it not. */
    List<AccountView> findByAdministrator(boolean administrator);
}
