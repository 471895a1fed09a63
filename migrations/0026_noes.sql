CREATE TABLE "noes" (
	"mark" "bytea" PRIMARY KEY NOT NULL
);
