a`bc
Collec`1 x
& "quo`ted"
foo`-bar
'x' | no`such
