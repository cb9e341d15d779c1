-- The schemas of the shards that this server carries; Flyway fills them at the first start of the application.
CREATE DATABASE picasso_0 CHARACTER SET utf8mb4;
GRANT ALL ON picasso_0.* TO picasso@'%';
CREATE DATABASE picasso_1 CHARACTER SET utf8mb4;
GRANT ALL ON picasso_1.* TO picasso@'%';
CREATE DATABASE picasso_2 CHARACTER SET utf8mb4;
GRANT ALL ON picasso_2.* TO picasso@'%';
CREATE DATABASE picasso_3 CHARACTER SET utf8mb4;
GRANT ALL ON picasso_3.* TO picasso@'%';
