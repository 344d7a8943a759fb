-- The owner migrates, the application serves; only the owner may create what the other uses.
SELECT 'CREATE ROLE phakhi_owner LOGIN CREATEDB CREATEROLE'
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'phakhi_owner') \gexec
SELECT 'CREATE ROLE phakhi_app LOGIN'
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'phakhi_app') \gexec
GRANT phakhi_app TO phakhi_owner WITH ADMIN OPTION;
SELECT 'CREATE DATABASE phakhi OWNER phakhi_owner'
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'phakhi') \gexec
