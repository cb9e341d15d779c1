package io.picasso.pictures.query;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Repository;

/** The pictures in the document store, one by one; lists are {@link PictureFeed}'s. */
@Repository
public interface Pictures extends BasicRepository<PictureView, String> {}
