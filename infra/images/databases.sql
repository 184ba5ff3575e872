create database grip_command owner grip_command_owner;
create database grip_query owner grip_query_owner;
