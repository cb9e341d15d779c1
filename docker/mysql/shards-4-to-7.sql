-- The schemas of the shards that this server carries; Flyway fills them at the first start of the application.
CREATE DATABASE picasso_4 CHARACTER SET utf8mb4;
GRANT ALL ON picasso_4.* TO picasso@'%';
CREATE DATABASE picasso_5 CHARACTER SET utf8mb4;
GRANT ALL ON picasso_5.* TO picasso@'%';
CREATE DATABASE picasso_6 CHARACTER SET utf8mb4;
GRANT ALL ON picasso_6.* TO picasso@'%';
CREATE DATABASE picasso_7 CHARACTER SET utf8mb4;
GRANT ALL ON picasso_7.* TO picasso@'%';
