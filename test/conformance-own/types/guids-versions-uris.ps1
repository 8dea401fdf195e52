[guid]::Empty; [guid]::new('a1b2c3d4-0000-0000-0000-000000000001').ToString('N'); [guid]::new('a1b2c3d4-0000-0000-0000-000000000001').ToString('B'); [guid]::new('a1b2c3d4-0000-0000-0000-000000000001').ToString('P'); [guid]::new('a1b2c3d4-0000-0000-0000-000000000001').ToString('X')
[guid]::new('x'); [guid]::Parse('x'); [guid]::TryParse('x', [ref][guid]::Empty); [guid]'zz'
[guid]::new([byte[]](1..16)).ToString(); [guid]::new([byte[]](1..16)).ToByteArray() -join ' '; [guid]::new([byte[]](1..5))
[guid]::NewGuid().ToString().Length; [guid]::CreateVersion7().Version; [guid]::AllBitsSet; [guid]::Empty.ToString('Q')
[guid]::new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11); [guid]::Empty.CompareTo([guid]::AllBitsSet); [guid]::Empty -eq '00000000-0000-0000-0000-000000000000'
[version]'1.2' -lt '1.10'; [version]::new(1, 2, 3).ToString(2); [version]::new('1.2.3.4').Revision; [version]'1'; [version]::Parse('a.b'); [version]::new(-1, 0); [version]::TryParse('1.2', [ref]$null); [version]'1.2.3.4.5'
[version]::new(1, 2).ToString(3); ([version]'1.2.3').CompareTo([version]'1.2'); [version]'1.2' -eq [version]'1.2.0'; [version]::new(1, 2, 3, 65538).MajorRevision; [version]::new(1, 2, 3, 65538).MinorRevision
$u = [uri]'https://user:pw@host.example:444/p/a/t%20h/file.txt?q=1&r=a%20b#frag'
$u.Host, $u.Port, $u.Scheme, $u.AbsolutePath, $u.Query, $u.Fragment, $u.UserInfo, $u.Authority, $u.PathAndQuery, $u.LocalPath, $u.IsDefaultPort, $u.DnsSafeHost -join ' | '
$u.Segments -join ' | '; $u.GetLeftPart('Authority'); $u.GetLeftPart('Path'); $u.GetLeftPart([UriPartial]::Query); $u.GetComponents('SchemeAndServer', 'UriEscaped'); $u.MakeRelativeUri('https://user:pw@host.example:444/p/x').ToString()
[uri]::new([uri]'http://a/b/c', '../d').AbsoluteUri; [uri]::new('rel/path', 'Relative').IsAbsoluteUri; [uri]::new('rel/path'); [uri]::new('http://'); [uri]::IsWellFormedUriString('http://a b', 'Absolute'); [uri]::EscapeDataString('a b&c/ü'); [uri]::EscapeUriString('a b&c/ü'); [uri]::UnescapeDataString('a%20b%C3%BC'); [uri]::CheckHostName('a.b'); [uri]::CheckSchemeName('ht!'); [uri]::HexEscape('a'); [uri]::IsHexDigit('g'); [uri]::FromHex('a')
[uri]::TryCreate('http://x', 'Absolute', [ref]($v = $null)); $v; [uri]'/tmp/x' | % IsFile; ([uri]'file:///tmp/a b').LocalPath; ([uri]'/rel').Host; [uri]::new('http://a').Equals([uri]'http://a/'); [uri]'http://A.B/' -eq 'http://a.b/'; [uri]::Compare([uri]'http://a', [uri]'http://A', 'Host', 'Unescaped', 'OrdinalIgnoreCase'); $u.IsBaseOf([uri]'http://x')
$b = [uribuilder]::new('http', 'h', 81, '/p'); $b.Query = 'a=1'; $b.ToString(); $b.Uri.AbsoluteUri; $b.Port = -1; "$b"; [uribuilder]::new('h').Uri

