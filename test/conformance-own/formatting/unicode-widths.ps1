[pscustomobject]@{ '名前' = '日本語テキスト'; B = 'x' }
[pscustomobject]@{ A = '日本語'; B = 1 }, [pscustomobject]@{ A = 'abc'; B = 2 }
[pscustomobject]@{ A = 'é'; B = "e`u{301}" ; C = "`u{1F600}"; D = "`u{200B}z" }
[pscustomobject]@{ A = '日本語' * 30; B = 1 }
[pscustomobject]@{ A = '日本語' * 30; B = 1 } | ft -Wrap
[pscustomobject]@{ A = '日本語' * 30; B = 1 } | fl
'日本語', 'ab', '한국어' | fw -Column 3
[pscustomobject]@{ A = "`u{1F600}" * 70 } | ft
[pscustomobject]@{ A = "ab`u{7}c"; B = "x`0y" } | ft
[pscustomobject]@{ 'Ключ' = 'значение' } | fl
