import { Injectable } from '@nestjs/common';
import { useMunicipality } from '@musubi/identity/model';
import { Config } from '@musubi/platform/server';

/** Gives the shared tables the city of the settings, before anything reads them. */
@Injectable()
export class MunicipalitySetup {
  constructor({ city }: Config) {
    useMunicipality({
      name: city.name,
      kana: city.nameKana,
      prefecture: city.prefecture,
      code6: city.code,
      wards: city.wards.map((ward) => ({ code: ward.code, name: ward.name, kana: ward.nameKana })),
    });
  }
}
